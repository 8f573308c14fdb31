#!/bin/sh
set -e
cd services/orders && alembic upgrade heads
