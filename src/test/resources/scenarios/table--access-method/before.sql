CREATE SCHEMA meals;
CREATE ACCESS METHOD other TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE meals.foods (id int);
