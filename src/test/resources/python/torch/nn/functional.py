"""Filled by torch's stand-in."""
