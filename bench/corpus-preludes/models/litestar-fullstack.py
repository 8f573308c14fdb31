"""The engine and the web framework's side of the library want drivers and a framework; the models want neither."""

stub("app.utils.engine_factory")
