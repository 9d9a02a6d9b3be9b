param hubName string
param location string
param endpoint string
param queues { name: string, condition: string }[]
param topics array

var toQueues = map(queues, queue => {
  name: 'to-${queue.name}'
  source: 'DeviceMessages'
  condition: queue.condition
  endpointNames: [
    queue.name
  ]
  isEnabled: true
})
var toTopics = map(topics, topic => {
  name: 'to-${topic}'
  source: 'TwinChangeEvents'
  condition: 'true'
  endpointNames: [
    topic
  ]
  isEnabled: true
})

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
    routing: {
      endpoints: {
        serviceBusQueues: map(queues, queue => {
          name: queue.name
          authenticationType: 'identityBased'
          endpointUri: endpoint
          entityPath: queue.name
        })
        serviceBusTopics: map(topics, topic => {
          name: topic
          authenticationType: 'identityBased'
          endpointUri: endpoint
          entityPath: topic
        })
      }
      routes: concat(toQueues, toTopics)
    }
  }
}

output routes array = map(hub.properties.routing!.routes!, route => route.name)
