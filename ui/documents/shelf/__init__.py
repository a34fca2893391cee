"""The papers of a project as a page: which are there, how many sheets they take, all of them printed in one go."""
