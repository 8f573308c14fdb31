"""What a program imports."""

from heard.models import Link, Topic
from heard.quiet import Quiet
from sqlalchemy.orm import configure_mappers

from heard.base import Base

configure_mappers()
