# One object per service: how many of it run, and what their environment holds.
variable "image_tag" {
  type = string
}

variable "agent" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "journal" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "habits" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "meals" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "movements" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "practices" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}

variable "users" {
  type = object({
    replicas    = number
    environment = list(object({ name = string, value = string }))
  })
}
