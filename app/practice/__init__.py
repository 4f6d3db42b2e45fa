"""Where one learns: a practice axis, agencies, token and sample documents."""
