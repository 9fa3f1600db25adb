"""The suite: mirrors board/."""
