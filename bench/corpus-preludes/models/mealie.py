import logging.config

stub("humps", camelize=lambda text: text)
logging.config.dictConfig = lambda config: None
