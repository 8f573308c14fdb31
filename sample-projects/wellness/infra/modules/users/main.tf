variable "image_tag" {
  type = string
}

variable "replicas" {
  type    = number
  default = 1
}

variable "environment" {
  type    = list(object({ name = string, value = string }))
  default = []
}

resource "aws_ecs_task_definition" "users" {
  family                   = "users"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "users"
      image        = "registry.example.org/wellness/users:${var.image_tag}"
      environment  = var.environment
      secrets      = [{ name = "DATABASE_URL", valueFrom = "wellness/production/database-url" }]
      portMappings = [{ containerPort = 8007 }]
    }
  ])
}

resource "aws_ecs_service" "users" {
  name            = "users"
  cluster         = "wellness"
  task_definition = aws_ecs_task_definition.users.arn
  desired_count   = var.replicas
}
