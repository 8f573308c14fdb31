CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE POLICY "nur ""eigene"" für mich" ON meals.foods;
