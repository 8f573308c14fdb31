from heard.later import Later


class Quiet(Later):
    __tablename__ = "quiet"
