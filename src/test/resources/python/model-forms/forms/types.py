from sqlalchemy import SmallInteger

SIZE = SmallInteger
