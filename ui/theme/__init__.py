"""How the window looks: tokens, the theme made of them, and the style sheet."""
