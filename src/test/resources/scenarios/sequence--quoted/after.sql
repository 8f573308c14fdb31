CREATE SCHEMA meals;
CREATE SEQUENCE meals."Zähler ""1""";
