"""How a specification becomes a drawing: the engine, the theme, the font, and the process that it all runs in."""
