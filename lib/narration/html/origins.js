// origins
