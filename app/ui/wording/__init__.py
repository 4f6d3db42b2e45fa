"""The tables of sentences behind `app.ui.words`: English sources, translated when they are told."""
