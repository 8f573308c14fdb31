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

resource "aws_ecs_task_definition" "agent" {
  family                   = "agent"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512

  container_definitions = jsonencode([
    {
      name         = "agent"
      image        = "registry.example.org/wellness/agent:${var.image_tag}"
      environment  = var.environment
      secrets      = [{ name = "DATABASE_URL", valueFrom = "wellness/production/database-url" }]
      portMappings = [{ containerPort = 8001 }]
    }
  ])
}

resource "aws_ecs_service" "agent" {
  name            = "agent"
  cluster         = "wellness"
  task_definition = aws_ecs_task_definition.agent.arn
  desired_count   = var.replicas
}
