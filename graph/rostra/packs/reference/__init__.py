"""The reference of a pack: pages with its terms, concepts, words, questions and rules, made from its files."""
