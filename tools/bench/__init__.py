"""The measurements of speed and memory: real windows on real libraries; nothing passes or fails by a clock."""
