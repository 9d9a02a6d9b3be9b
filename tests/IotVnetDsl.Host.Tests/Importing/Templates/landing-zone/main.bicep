// A subscription's template: groups of their own for networks and for workloads, roles across them.
targetScope = 'subscription'

@allowed([
  'dev'
  'prod'
])
param environment string = 'prod'
param region string = 'westeurope'
param plants array = [
  {
    name: 'berlin'
    block: '10.70.0.0/22'
  }
  {
    name: 'munich'
    block: '10.70.4.0/22'
  }
]
param operators string = '6a1a4b1c-5e0e-4d1f-9a4b-3f1f5f0d2c11'
param lockGroups bool = environment == 'prod'

var tags = {
  environment: environment
  owner: 'platform'
  costCenter: format('{0:D5}', 417)
}
var networkContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4d97b98b-1d4f-4787-a291-c67834d212e7')

resource networks 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: 'rg-${environment}-networks'
  location: region
  tags: tags
}

resource workloads 'Microsoft.Resources/resourceGroups@2022-09-01' = {
  name: 'rg-${environment}-telemetry'
  location: region
  tags: tags
}

module plantNetworks 'modules/network.bicep' = [for plant in plants: {
  name: 'network-${plant.name}'
  scope: networks
  params: {
    plant: plant
    location: region
    tags: tags
    operators: operators
    role: networkContributor
    isLocked: lockGroups
  }
}]

module telemetry 'modules/telemetry.bicep' = {
  name: take('telemetry-${uniqueString(deployment().name, region)}', 64)
  scope: workloads
  params: {
    environment: environment
    location: region
    tags: tags
    subnets: [for index in range(0, length(plants)): plantNetworks[index].outputs.endpointSubnet]
  }
}

output hub string = telemetry.outputs.hubId
output groups array = [
  networks.name
  workloads.name
]
