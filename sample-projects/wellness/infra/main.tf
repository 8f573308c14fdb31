terraform {
  required_version = ">= 1.6"
}

module "agent" {
  source      = "./modules/agent"
  image_tag   = var.image_tag
  replicas    = var.agent.replicas
  environment = var.agent.environment
}

module "journal" {
  source      = "./modules/journal"
  image_tag   = var.image_tag
  replicas    = var.journal.replicas
  environment = var.journal.environment
}

module "habits" {
  source      = "./modules/habits"
  image_tag   = var.image_tag
  replicas    = var.habits.replicas
  environment = var.habits.environment
}

module "meals" {
  source      = "./modules/meals"
  image_tag   = var.image_tag
  replicas    = var.meals.replicas
  environment = var.meals.environment
}

module "movements" {
  source      = "./modules/movements"
  image_tag   = var.image_tag
  replicas    = var.movements.replicas
  environment = var.movements.environment
}

module "practices" {
  source      = "./modules/practices"
  image_tag   = var.image_tag
  replicas    = var.practices.replicas
  environment = var.practices.environment
}

module "users" {
  source      = "./modules/users"
  image_tag   = var.image_tag
  replicas    = var.users.replicas
  environment = var.users.environment
}
