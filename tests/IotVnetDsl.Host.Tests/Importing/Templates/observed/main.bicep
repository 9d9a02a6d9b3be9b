// A circuit, a NAT gateway, and a workspace that hears of everything.
param location string = resourceGroup().location
param retention int = 60
param now string = utcNow('yyyy-MM-dd')

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: 'log-${uniqueString(resourceGroup().id)}'
  location: location
  tags: {
    created: startsWith(now, '2') ? 'by-template' : 'never'
  }
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retention
    features: {
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource outside 'Microsoft.Network/publicIPAddresses@2023-06-01' = [for number in range(1, 2): {
  name: 'pip-${padLeft(number, 2, '0')}'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
    idleTimeoutInMinutes: 4
  }
}]

resource nat 'Microsoft.Network/natGateways@2023-06-01' = {
  name: 'ng-telemetry'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    idleTimeoutInMinutes: 10
    publicIpAddresses: [for number in range(0, 2): {
      id: outside[number].id
    }]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2023-06-01' = {
  name: 'vnet-observed'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.100.0.0/16'
      ]
    }
    subnets: [
      {
        name: 'workload'
        properties: {
          addressPrefix: '10.100.1.0/24'
          natGateway: {
            id: nat.id
          }
        }
      }
    ]
  }
}

resource circuit 'Microsoft.Network/expressRouteCircuits@2023-06-01' = {
  name: 'erc-plant'
  location: location
  sku: {
    name: 'Standard_MeteredData'
    tier: 'Standard'
    family: 'MeteredData'
  }
  properties: {
    serviceProviderProperties: {
      serviceProviderName: 'Equinix'
      peeringLocation: 'Amsterdam'
      bandwidthInMbps: 200
    }
    allowClassicOperations: false
  }
}

resource hub 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: 'iot-${uniqueString(resourceGroup().id, 'observed')}'
  location: location
  sku: {
    name: 'B1'
    capacity: 2
  }
  properties: {
    minTlsVersion: '1.2'
  }
}

resource streams 'Microsoft.EventHub/namespaces@2024-01-01' = {
  name: 'evhns-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
    capacity: 1
  }
}

resource hubLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: hub
  properties: {
    workspaceId: logs.id
    logs: [for category in ['Connections', 'Routes']: {
      category: category
      enabled: true
    }]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

resource streamLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-workspace'
  scope: streams
  properties: {
    workspaceId: logs.id
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

output workspace string = logs.properties.customerId
output addresses array = [for number in range(0, 2): outside[number].properties.ipAddress]
