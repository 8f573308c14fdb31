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

resource "aws_ecs_task_definition" "practices" {
  family                   = "practices"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "practices"
      image        = "registry.example.org/wellness/practices:${var.image_tag}"
      environment  = var.environment
      secrets      = [{ name = "DATABASE_URL", valueFrom = "wellness/production/database-url" }]
      portMappings = [{ containerPort = 8006 }]
    }
  ])
}

resource "aws_ecs_service" "practices" {
  name            = "practices"
  cluster         = "wellness"
  task_definition = aws_ecs_task_definition.practices.arn
  desired_count   = var.replicas
}
