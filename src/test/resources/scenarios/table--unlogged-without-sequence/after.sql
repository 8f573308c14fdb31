CREATE SCHEMA meals;
CREATE UNLOGGED TABLE meals.foods (id int, number int);
CREATE SEQUENCE meals.numbers OWNED BY meals.foods.number;
CREATE UNLOGGED SEQUENCE meals.ids OWNED BY meals.foods.id;
CREATE SEQUENCE meals.free;
CREATE SEQUENCE meals.taken OWNED BY meals.foods.id;
