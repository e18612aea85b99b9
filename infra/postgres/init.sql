-- Makes the four databases and, for each, the two roles of its service. Run once by a superuser, on an empty server:
-- by the postgres image at its first start, or by hand: psql -d postgres -f infra/postgres/init.sql
-- with <SERVICE>_MIGRATOR_PASSWORD and <SERVICE>_APP_PASSWORD in the environment (psql 15 or newer).
--
-- <service>_migrator owns the database and its tables and is used by `migrate` only;
-- <service>_app reads and writes under the row policies, and is what the service connects as.

\set ON_ERROR_STOP on

\getenv children_migrator_password CHILDREN_MIGRATOR_PASSWORD
\getenv children_app_password CHILDREN_APP_PASSWORD
\getenv reviews_migrator_password REVIEWS_MIGRATOR_PASSWORD
\getenv reviews_app_password REVIEWS_APP_PASSWORD
\getenv disputes_migrator_password DISPUTES_MIGRATOR_PASSWORD
\getenv disputes_app_password DISPUTES_APP_PASSWORD
\getenv compliance_migrator_password COMPLIANCE_MIGRATOR_PASSWORD
\getenv compliance_app_password COMPLIANCE_APP_PASSWORD

CREATE ROLE children_migrator LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'children_migrator_password';
CREATE ROLE children_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'children_app_password';
CREATE DATABASE children OWNER children_migrator;
REVOKE ALL ON DATABASE children FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE children TO children_app;

CREATE ROLE reviews_migrator LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'reviews_migrator_password';
CREATE ROLE reviews_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'reviews_app_password';
CREATE DATABASE reviews OWNER reviews_migrator;
REVOKE ALL ON DATABASE reviews FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE reviews TO reviews_app;

CREATE ROLE disputes_migrator LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'disputes_migrator_password';
CREATE ROLE disputes_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'disputes_app_password';
CREATE DATABASE disputes OWNER disputes_migrator;
REVOKE ALL ON DATABASE disputes FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE disputes TO disputes_app;

CREATE ROLE compliance_migrator LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'compliance_migrator_password';
CREATE ROLE compliance_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'compliance_app_password';
CREATE DATABASE compliance OWNER compliance_migrator;
REVOKE ALL ON DATABASE compliance FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE compliance TO compliance_app;
