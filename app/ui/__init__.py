"""What the clerk sees; Qt is here and nowhere else."""
