import os

os.environ["REDASH_COOKIE_SECRET"] = "corpus"
stub("sqlalchemy_searchable", vectorizer=lambda type: lambda function: function)
import sqlalchemy_utils.types.encrypted.encrypted_type as encrypted

encrypted.cryptography = True
