@sealed()
type plantType = {
  name: string
  block: string
}

param plant plantType
param location string
param tags object
param operators string
param role string
param isLocked bool

resource network 'Microsoft.Network/virtualNetworks@2023-04-01' = {
  name: 'vnet-${plant.name}'
  location: location
  tags: union(tags, { plant: plant.name })
  properties: {
    addressSpace: {
      addressPrefixes: [
        plant.block
      ]
    }
    dhcpOptions: {
      dnsServers: []
    }
  }
}

resource routes 'Microsoft.Network/routeTables@2023-04-01' = {
  name: 'rt-${plant.name}'
  location: location
  tags: tags
  properties: {
    disableBgpRoutePropagation: true
    routes: [
      {
        name: 'default'
        properties: {
          addressPrefix: '0.0.0.0/0'
          nextHopType: 'VirtualAppliance'
          nextHopIpAddress: cidrHost(plant.block, 10)
        }
      }
    ]
  }
}

resource endpoints 'Microsoft.Network/virtualNetworks/subnets@2023-04-01' = {
  parent: network
  name: 'snet-endpoints'
  properties: {
    addressPrefix: cidrSubnet(plant.block, 24, 0)
    privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
    routeTable: {
      id: routes.id
    }
  }
}

resource devices 'Microsoft.Network/virtualNetworks/subnets@2023-04-01' = {
  parent: network
  name: 'snet-devices'
  properties: {
    addressPrefix: cidrSubnet(plant.block, 24, 1)
    serviceEndpoints: [
      {
        service: 'Microsoft.Storage'
        locations: [
          location
        ]
      }
    ]
  }
  dependsOn: [
    endpoints
  ]
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(network.id, operators, role)
  scope: network
  properties: {
    roleDefinitionId: role
    principalId: operators
    principalType: 'Group'
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = if (isLocked) {
  scope: network
  name: 'no-deletion'
  properties: {
    level: 'CanNotDelete'
    notes: 'Ask the platform team.'
  }
}

output endpointSubnet string = endpoints.id
