CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, number int);
CREATE SEQUENCE meals.numbers OWNED BY meals.foods.number;
CREATE SEQUENCE meals.ids OWNED BY meals.foods.id;
CREATE SEQUENCE meals.free OWNED BY meals.foods.id;
CREATE SEQUENCE meals.taken;
