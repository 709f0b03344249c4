"""A page as a tree, and what a reader sees of it."""

from lxml import html


class Parsed:
    def __init__(self, answer):
        assert answer.status_code == 200, answer.text[:2000]
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        self.tree = html.fromstring(answer.text)

    def texts(self, path: str) -> list[str]:
        """Give the text of each node that an XPath leads to, white space made one blank."""
        return [" ".join(node.text_content().split()) for node in self.tree.xpath(path)]

    def text(self, path: str = "//main") -> str:
        """Give the text of the first of them."""
        return self.texts(path)[0]

    def links(self, path: str = "//main") -> dict[str, str]:
        """Give the links within, address by text; of several with one text the last."""
        return {" ".join(a.text_content().split()): a.get("href") for a in self.tree.xpath(f"{path}//a")}
