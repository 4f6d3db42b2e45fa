"""What a document is: pure rules and values, no input or output."""
