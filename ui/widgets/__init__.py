"""Small pieces every page is built from; they show what they are given and tell what was asked of them."""
