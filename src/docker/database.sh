#!/bin/bash
# Runs once, when the database volume is still empty: the roles and the database, as docs/install.md has them.
set -euo pipefail
psql --username postgres --dbname postgres --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" <<'SQL'
create role yaksoku_owner login password :'password';
create role yaksoku_app login password :'password';
create role yaksoku_public nologin;
grant yaksoku_public to yaksoku_app with inherit false, set true;
create database yaksoku owner yaksoku_owner;
revoke all on database yaksoku from public;
grant connect on database yaksoku to yaksoku_app, yaksoku_public;
SQL
