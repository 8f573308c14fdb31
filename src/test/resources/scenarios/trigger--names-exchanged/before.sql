CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int);
CREATE TRIGGER one BEFORE INSERT ON meals.foods FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE TRIGGER two BEFORE UPDATE ON meals.foods FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
