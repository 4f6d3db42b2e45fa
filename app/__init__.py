"""Văn Thư: the record office's desktop program; read `app/README.md` first."""
