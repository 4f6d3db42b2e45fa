"""A document to a packet and back (QCVN 102:2016/BTTTT and its amendment 1:2022)."""
