"""What comes in: bytes or pasted text become an article, or one clear sentence about why not."""
