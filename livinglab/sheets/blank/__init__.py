"""Blank paper of a method: head, what is filled in, and foot, set so that the page is used to its foot."""
