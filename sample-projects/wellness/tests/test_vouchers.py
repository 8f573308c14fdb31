"""Vouchers keep what they promise."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError


def test_a_voucher_without_worth_is_refused(engine):
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("INSERT INTO vouchers (voucher_code, amount) VALUES ('NOTHING', 0)"))
