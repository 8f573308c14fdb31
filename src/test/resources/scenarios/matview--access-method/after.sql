CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
CREATE SCHEMA meals;
CREATE TABLE meals.foods (id int, brand text, price int);
CREATE MATERIALIZED VIEW meals.daily USING other AS SELECT id FROM meals.foods;
