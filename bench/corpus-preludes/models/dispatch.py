import os

os.environ.update(
    DATABASE_CREDENTIALS="corpus:corpus",
    DATABASE_HOSTNAME="localhost",
    DATABASE_NAME="corpus",
    DISPATCH_UI_URL="http://localhost",
    DISPATCH_ENCRYPTION_KEY="corpus",
    DISPATCH_JWT_SECRET="corpus",
    LOG_LEVEL="ERROR",
    MJML_PATH="mjml",
)
import sqlalchemy_utils.types.encrypted.encrypted_type as encrypted

encrypted.cryptography = True
