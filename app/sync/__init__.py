"""What happens by itself: push, pull, follow, and what is taken up again."""
