@export()
@description('Names as the naming convention has them.')
func named(kind string, what string) string => toLower('${kind}-fleet-${what}')
