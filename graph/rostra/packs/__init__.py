"""Packs for those who write them: a new folder, what is wrong in one, what it adds, and whether its examples hold."""
