CREATE SCHEMA "Spül ""x""/y.z:";
