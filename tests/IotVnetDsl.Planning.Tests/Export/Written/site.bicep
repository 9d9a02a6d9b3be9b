param key string
param network string
param location string

var roles = {
  storage: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  eventHubs: '2b629674-e913-4c01-ae53-ef4638d8f975' // Azure Event Hubs Data Sender
  serviceBus: '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39' // Azure Service Bus Data Sender
}

resource devices 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: 'privatelink.azure-devices.net'

  resource link 'virtualNetworkLinks' = {
    name: vnet.name
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: vnet.id } }
  }
}

resource messages 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: 'privatelink.servicebus.windows.net'

  resource link 'virtualNetworkLinks' = {
    name: vnet.name
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: vnet.id } }
  }
}

resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'sites-vnet${key}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: [network] }
    subnets: [
      { name: 'snet-endpoints', properties: { addressPrefix: cidrSubnet(network, 27, 0) } }
      { name: 'snet-workload', properties: { addressPrefix: cidrSubnet(network, 26, 1) } }
    ]
  }
}

resource hub 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: 'sites-hub${key}'
  location: location
  sku: { name: 'S1', capacity: 1 }
  identity: { type: 'SystemAssigned' }
  properties: { publicNetworkAccess: 'Disabled' }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'sites-pe${key}'
  location: location
  properties: {
    subnet: { id: '${vnet.id}/subnets/snet-endpoints' }
    privateLinkServiceConnections: [
      { name: 'sites-pe${key}', properties: { privateLinkServiceId: hub.id, groupIds: ['iotHub'] } }
    ]
  }

  resource zones 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        { name: 'privatelink-azure-devices-net', properties: { privateDnsZoneId: devices.id } }
        { name: 'privatelink-servicebus-windows-net', properties: { privateDnsZoneId: messages.id } }
      ]
    }
  }
}

resource archive 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: 'sitesst${key}'
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: { networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' } }

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource container 'containers' = {
      name: 'archive'
    }
  }
}

resource streams 'Microsoft.EventHub/namespaces@2024-01-01' = {
  name: 'sites-eh${key}'
  location: location
  sku: { name: 'Standard', tier: 'Standard', capacity: 1 }

  resource telemetry 'eventhubs' = {
    name: 'telemetry'
    properties: { partitionCount: 4 }
  }

  resource firewall 'networkRuleSets' = {
    name: 'default'
    properties: { publicNetworkAccess: 'Enabled', defaultAction: 'Deny', trustedServiceAccessEnabled: true }
  }
}

resource bus 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: 'sites-sb${key}'
  location: location
  sku: { name: 'Premium', tier: 'Premium', capacity: 1 }

  resource alerts 'queues' = {
    name: 'alerts'
  }

  resource firewall 'networkRuleSets' = {
    name: 'default'
    properties: { publicNetworkAccess: 'Enabled', defaultAction: 'Deny', trustedServiceAccessEnabled: true }
  }
}

resource writes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(archive.id, hub.id, roles.storage)
  scope: archive
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.storage), principalId: hub.identity.principalId, principalType: 'ServicePrincipal' }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(streams.id, hub.id, roles.eventHubs)
  scope: streams
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.eventHubs), principalId: hub.identity.principalId, principalType: 'ServicePrincipal' }
}

resource alarms 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(bus.id, hub.id, roles.serviceBus)
  scope: bus
  properties: { roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.serviceBus), principalId: hub.identity.principalId, principalType: 'ServicePrincipal' }
}

module routing 'routing.bicep' = {
  name: 'routing-${key}'
  params: { hub: hub.name, location: location, archive: archive.name, streams: streams.name, bus: bus.name }
  dependsOn: [
    writes
    sends
    alarms
    streams::telemetry
    streams::firewall
    bus::alerts
    bus::firewall
    endpoint::zones
    archive::blobs::container
    devices::link
    messages::link
  ]
}
