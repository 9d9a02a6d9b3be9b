// A hub that sends to queues and topics, by its identity; every list comes from one parameter.
@description('What is routed where.')
param queues {
  name: string
  condition: string
  lock: string?
  deliveries: int?
}[] = [
  {
    name: 'alarms'
    condition: 'temperature > 80'
    lock: 'PT2M'
  }
  {
    name: 'commands'
    condition: '$body.kind = "command"'
    deliveries: 3
  }
]
param topics array = [
  'state'
]
param location string = resourceGroup().location
param capacity int?

var namespaceName = 'sb-${uniqueString(resourceGroup().id)}'
var hubName = 'iot-${uniqueString(resourceGroup().id)}'
var units = capacity ?? 1
var longest = reduce(map(queues, queue => length(queue.name)), 0, (sofar, next) => max(sofar, next))
var subscriptions = flatten(map(topics, topic => map(range(1, 2), number => '${topic}/reader${number}')))

resource bus 'Microsoft.ServiceBus/namespaces@2022-10-01-preview' = {
  name: namespaceName
  location: location
  sku: {
    name: 'Premium'
    tier: 'Premium'
    capacity: units
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    premiumMessagingPartitions: 1
    publicNetworkAccess: 'Enabled'
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
  }
}

resource rules 'Microsoft.ServiceBus/namespaces/networkRuleSets@2022-10-01-preview' = {
  parent: bus
  name: 'default'
  properties: {
    publicNetworkAccess: 'Enabled'
    defaultAction: 'Deny'
    trustedServiceAccessEnabled: true
    ipRules: [
      {
        ipMask: '203.0.113.0/24'
        action: 'Allow'
      }
    ]
    virtualNetworkRules: []
  }
}

resource queue 'Microsoft.ServiceBus/namespaces/queues@2022-10-01-preview' = [for item in queues: {
  parent: bus
  name: item.name
  properties: {
    lockDuration: item.?lock ?? 'PT1M'
    maxDeliveryCount: item.?deliveries ?? 10
    deadLetteringOnMessageExpiration: contains(item.name, 'alarm')
    defaultMessageTimeToLive: 'P7D'
  }
}]

resource topic 'Microsoft.ServiceBus/namespaces/topics@2022-10-01-preview' = [for name in topics: {
  parent: bus
  name: name
  properties: {
    maxSizeInMegabytes: 2048
    enableBatchedOperations: true
  }
}]

resource reader 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2022-10-01-preview' = [for name in subscriptions: {
  name: '${bus.name}/${name}'
  properties: {
    requiresSession: false
    maxDeliveryCount: 20
  }
  dependsOn: [
    topic
  ]
}]

resource hub 'Microsoft.Devices/IotHubs@2023-06-30' = {
  name: hubName
  location: location
  sku: {
    name: 'S2'
    capacity: 1
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    ipFilterRules: [
      {
        filterName: 'office'
        action: 'Accept'
        ipMask: '203.0.113.0/24'
      }
      {
        filterName: 'rest'
        action: 'Reject'
        ipMask: '0.0.0.0/0'
      }
    ]
  }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (item, index) in queues: {
  name: guid(hub.id, queue[index].id, 'send')
  scope: queue[index]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39')
    principalId: hub.identity.principalId
    principalType: 'ServicePrincipal'
  }
}]

resource sendsToTopics 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, bus.id, 'send')
  scope: bus
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39')
    principalId: hub.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

module routing 'routing.bicep' = {
  name: 'routing-${longest}'
  params: {
    hubName: hub.name
    location: location
    endpoint: replace(replace(bus.properties.serviceBusEndpoint, 'https://', 'sb://'), ':443/', '')
    queues: map(queues, item => {
      name: item.name
      condition: item.condition
    })
    topics: topics
  }
  dependsOn: [
    sends
    sendsToTopics
    queue
    topic
    rules
  ]
}

output routes array = routing.outputs.routes
output byLock object = groupBy(queues, item => item.?lock ?? 'PT1M')
