CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE PUBLICATION news FOR TABLE meals.foods;
CREATE PUBLICATION "alles ""ü""" FOR ALL TABLES;
