image_tag = "2026.04.1"

agent = {
  replicas = 1
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

journal = {
  replicas = 1
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

habits = {
  replicas = 1
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

meals = {
  replicas = 2
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

movements = {
  replicas = 1
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

practices = {
  replicas = 1
  environment = [
    { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}

users = {
  replicas = 1
  environment = [
    # planted: K4 instead of: { name = "ENVIRONMENT", value = "production" },
    { name = "LOG_LEVEL", value = "INFO" },
  ]
}
